// S10: the client is called one level down.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
class Queue {
 public:
  constexpr explicit Queue(Client& client) : m_client{client} {}
  void finish() {
    u32& number = *m_number;
    tell(), number = 0;  // <- S10
  }

 private:
  void tell() { m_client.done(); }
  Client& m_client;
  std::optional<u32> m_number{};
};
}  // namespace capsules
