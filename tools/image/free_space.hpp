// tools/image/free_space.hpp - which addresses of one memory are taken, and the lowest free place for more.
#pragma once
#include <optional>
#include <vector>

#include "core/types.hpp"

namespace tools {

class FreeSpace {
 public:
  /// `smallest_gap`: space left between two takers is either nothing or at least that much.
  FreeSpace(core::AddressRange all, u32 smallest_gap) : m_all{all}, m_smallest_gap{smallest_gap} {}

  bool free(core::AddressRange range) const;
  void take(core::AddressRange range);
  std::optional<core::AddressRange> find(u32 size, u32 alignment) const;
  /// In ascending order.
  const std::vector<core::AddressRange>& taken() const { return m_taken; }
  u32 largest_gap() const;

 private:
  bool leaves_usable_gaps(core::AddressRange range) const;

  core::AddressRange m_all;
  u32 m_smallest_gap;
  std::vector<core::AddressRange> m_taken;
};

}  // namespace tools
