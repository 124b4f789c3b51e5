// S10: the completion may start the next request, which replaces what the reference shows.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done(u32 number) = 0;

 protected:
  ~Client() = default;
};
class Queue {
 public:
  constexpr explicit Queue(Client& client) : m_client{client} {}
  void finish() {
    u32& number = *m_number;
    m_client.done(1), number = 0;  // <- S10
  }

 private:
  Client& m_client;
  std::optional<u32> m_number{};
};
}  // namespace capsules
