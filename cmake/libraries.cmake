# Every library of the project, found once. The Debian packages that hold them are in cmake/packages.sh;
# tests/checks/packages_test.cpp compares the two lists.
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2 REQUIRED)
find_package(simdjson REQUIRED)        # 3; its version file refuses 3.12 where 3 is asked for
find_package(date 3 REQUIRED)
find_package(tl-expected 1 REQUIRED)
find_package(zstd 1.5 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(EXPAT 2.5 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)

if(NOT TARGET yaml-cpp::yaml-cpp)   # 0.7 exports the plain name, 0.8 the namespaced one
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
