// accept: a client interface by reference, from the constructor.
#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done(u32 count) = 0;

 protected:
  ~Client() = default;
};
class Worker {
 public:
  constexpr explicit Worker(Client& client) : m_client{client} {}
  void finish() { m_client.done(m_count); }

 private:
  Client& m_client;
  u32 m_count = 0;
};
}  // namespace capsules
