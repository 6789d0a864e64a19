# stamtafel_layer(NAME n FOLDER path [USES layers] [LIBRARIES targets] [EVERYWHERE targets] [SOURCES files])
#
# Library stamtafel_<n> from every .cpp in the folder (main.cpp belongs to the program and stays out).
# USES are layers below it; LIBRARIES stay inside; EVERYWHERE reaches whoever uses the layer.
# A folder that has only headers, or nothing yet, becomes an INTERFACE library.
function(stamtafel_layer)
  cmake_parse_arguments(PARSE_ARGV 0 layer "" "NAME;FOLDER" "USES;LIBRARIES;EVERYWHERE;SOURCES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${layer_FOLDER}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(APPEND sources ${layer_SOURCES})
  list(TRANSFORM layer_USES PREPEND stamtafel_)

  set(target stamtafel_${layer_NAME})
  if(sources)
    add_library(${target} STATIC ${sources})
    set(reach PUBLIC)
    target_link_libraries(${target} PRIVATE ${layer_LIBRARIES})
  else()
    add_library(${target} INTERFACE)
    set(reach INTERFACE)
  endif()
  target_include_directories(${target} ${reach} ${CMAKE_SOURCE_DIR})
  target_link_libraries(${target} ${reach} ${layer_USES} ${layer_EVERYWHERE})
endfunction()
