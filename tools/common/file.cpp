// tools/common/file.cpp - whole files in and out.
#include "tools/common/file.hpp"

#include <fstream>
#include <vector>

#include "tools/common/error.hpp"

namespace tools {

Bytes read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file || std::filesystem::is_directory(path)) fail("{}: cannot be read", path.string());
  std::vector<char> piece(64 * 1024);
  Bytes bytes;
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() != 0)
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + file.gcount());
  return bytes;
}

void write_file(const std::filesystem::path& path, std::span<const u8> bytes) {
  std::ofstream file{path, std::ios::binary};
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) fail("{}: cannot be written", path.string());
}

std::string read_text(const std::filesystem::path& path) {
  const Bytes bytes = read_file(path);
  return {bytes.begin(), bytes.end()};
}

void write_text(const std::filesystem::path& path, std::string_view text) { write_file(path, Bytes{text.begin(), text.end()}); }

}  // namespace tools
