// accept: absent or of static storage, without a pointer.
// zone: kernel
#include <array>

#include "core/optional_ref.hpp"
namespace kernel {
struct Record { u32 life = 0; };
class Table {
 public:
  u32 life(usize slot) const { return m_records[slot] ? m_records[slot]->life : 0; }
  void place(usize slot, Record& record) { m_records[slot] = record; }

 private:
  std::array<core::OptionalRef<Record>, 4> m_records{};
};
}  // namespace kernel
