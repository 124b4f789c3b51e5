// tools/capsule_check/objects/main.cpp - the `capsule_objects` program: S11 on objects that were compiled without link-time optimisation.
//
// usage: capsule_objects AUTHORITY OBJECT...    AUTHORITY is capsules/authority.txt
// Exit status: 0 in order, 1 violations, 2 wrong usage or unreadable input.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <span>

#include "tools/capsule_check/objects/authority.hpp"

namespace {
using namespace capsule_objects;

Authority read_authority(const char* path) {
  std::ifstream file{path};
  if (!file) throw std::runtime_error{std::string{path} + ": cannot be read"};
  return Authority{std::string{std::istreambuf_iterator<char>{file}, {}}};
}

int check(const char* list, std::span<char*> objects) {
  const Authority authority = read_authority(list);
  std::set<std::string> found;
  for (const std::filesystem::path object : objects)
    for (const std::string& each : violations_of(read_object(object), object.string().contains("/capsules/"), authority)) found.insert(each);
  for (const std::string& each : found) std::cerr << "error: [S11] " << each << "\n";
  return found.empty() ? 0 : 1;
}
}  // namespace

int main(int count, char** values) {
  try {
    if (count < 3) throw std::runtime_error{"usage: capsule_objects AUTHORITY OBJECT..."};
    return check(values[1], std::span{values, static_cast<std::size_t>(count)}.subspan(2));
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 2;
  }
}
