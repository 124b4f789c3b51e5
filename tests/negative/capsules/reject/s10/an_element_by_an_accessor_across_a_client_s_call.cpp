// S10: the element comes from an accessor, and is changed when the client has been told.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void changed() = 0;

 protected:
  ~Client() = default;
};
class Levels {
 public:
  constexpr explicit Levels(Client& client) : m_client{client} {}
  void raise(usize index) {
    u32& level = at(index);
    m_client.changed(), ++level;  // <- S10
  }

 private:
  u32& at(usize index) [[clang::lifetimebound]] { return m_levels[index]; }
  Client& m_client;
  std::array<u32, 4> m_levels{};
};
}  // namespace capsules
