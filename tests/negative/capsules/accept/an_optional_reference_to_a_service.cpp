// accept: a client that may be absent, of static storage.
#include "core/optional_ref.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
class Worker {
 public:
  constexpr explicit Worker(core::OptionalRef<Client> client) : m_client{client} {}
  void finish() {
    if (m_client) m_client->done();
  }

 private:
  core::OptionalRef<Client> m_client;
};
}  // namespace capsules
