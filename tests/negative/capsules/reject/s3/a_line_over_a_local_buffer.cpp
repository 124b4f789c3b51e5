// S3: the writer of a line is derived from, and set to a buffer that ends before the line does.
#include <array>

#include "core/line.hpp"
namespace capsules {
class Report : public core::LineWriter {
 public:
  void use(std::span<char> buffer) {
    write_to(buffer);  // <- S3
  }
  void number(u32 value) { put_decimal(value); }
};
void write(Report& report) {
  std::array<char, 8> local{};
  report.use(local);
}
}  // namespace capsules
