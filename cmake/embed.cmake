# cmake -D LIST=names.txt -D OUTPUT=resources.cpp -P embed.cmake, run from the source folder:
# writes every named text file as a string of the program, in the order of the list.
file(READ ${LIST} names)
set(rows "")
foreach(name IN LISTS names)
  file(READ ${name} text)
  string(FIND "${text}" ")embedded\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${name} holds the characters that end an embedded text: )embedded\"")
  endif()
  string(APPEND rows "    {\"${name}\"sv, R\"embedded(${text})embedded\"sv},\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from playbooks/ and reports/words/ by cmake/embed.cmake.
#include \"engine/app/resources.hpp\"

#include <initializer_list>

namespace stamtafel::app {
namespace {
using namespace std::string_view_literals;
constexpr std::initializer_list<Resource> embedded = {
${rows}};
}  // namespace

std::span<const Resource> resources() { return {embedded.begin(), embedded.size()}; }

}  // namespace stamtafel::app
")
