// tools/capsule_check/objects/object_file.hpp - an object as the compiler wrote it: its sections, and the symbols that each refers to.
//
// Errors   std::runtime_error: the file is no ELF object; one for link-time optimisation is none.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace capsule_objects {

struct Section {
  std::string name{};
  bool loaded = false;                // part of the program
  std::size_t bytes = 0;
  std::set<std::string> defined{};    // symbols that lie in it
  std::set<std::string> referred{};   // symbols of other places that it needs
};

std::vector<Section> read_object(const std::filesystem::path& file);

}  // namespace capsule_objects
