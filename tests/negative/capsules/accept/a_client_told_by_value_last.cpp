// accept: the reference is not used any more when the client is called.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void changed(u32 level) = 0;

 protected:
  ~Client() = default;
};
class Levels {
 public:
  constexpr explicit Levels(Client& client) : m_client{client} {}
  void raise(usize index) {
    u32& level = m_levels[index];
    const u32 now = ++level;
    m_client.changed(now);
  }

 private:
  Client& m_client;
  std::array<u32, 4> m_levels{};
};
}  // namespace capsules
