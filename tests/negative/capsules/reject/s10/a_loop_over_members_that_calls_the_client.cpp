// S10: range-for holds a reference to an element while the client runs.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void changed(u32 number) = 0;

 protected:
  ~Client() = default;
};
class Levels {
 public:
  constexpr explicit Levels(Client& client) : m_client{client} {}
  void tell() {
    for (u32& level : m_levels) m_client.changed(level), level = 0;  // <- S10
  }

 private:
  Client& m_client;
  std::array<u32, 4> m_levels{};
};
}  // namespace capsules
