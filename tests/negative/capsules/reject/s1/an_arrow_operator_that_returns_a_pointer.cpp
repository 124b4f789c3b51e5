// S1: a smart pointer of one's own.
#include "core/types.hpp"
namespace capsules {
struct Payload { u32 value = 0; };
class Handle {
 public:
  Payload* operator->() { return &m_payload; }  // <- S1

 private:
  Payload m_payload{};
};
}  // namespace capsules
