// S10: the client may come back and change the table that the reference points into.
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
    u32& level = m_levels[index];
    m_client.changed(), ++level;  // <- S10
  }

 private:
  Client& m_client;
  std::array<u32, 4> m_levels{};
};
}  // namespace capsules
