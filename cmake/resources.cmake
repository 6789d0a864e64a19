# stamtafel_resources(<variable> patterns...): the files that match become one generated source, made anew
# when a file changes, comes or goes. The variable receives its path; engine/app/resources.hpp declares what it holds.
function(stamtafel_resources variable)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE patterns)
  file(GLOB files RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${patterns})
  list(SORT files)
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE inputs)

  set(folder ${CMAKE_BINARY_DIR}/generated)
  set(list_file ${folder}/resources.txt)
  file(CONFIGURE OUTPUT ${list_file} CONTENT "${files}")   # written only when the list differs
  add_custom_command(
    OUTPUT ${folder}/resources.cpp
    COMMAND ${CMAKE_COMMAND} -D LIST=${list_file} -D OUTPUT=${folder}/resources.cpp
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    DEPENDS ${inputs} ${list_file} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding playbooks and words"
    VERBATIM)
  add_custom_target(${variable} DEPENDS ${folder}/resources.cpp)   # can be made without building anything
  set_source_files_properties(${folder}/resources.cpp PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  set(${variable} ${folder}/resources.cpp PARENT_SCOPE)
endfunction()
