// S3: whoever calls this may pass an object that ends; a reference is bound once, by the board.
#include "core/optional_ref.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
class Worker {
 public:
  void set_client(Client& client) {
    m_client = client;  // <- S3
  }
  void finish() {
    if (m_client) m_client->done();
  }

 private:
  core::OptionalRef<Client> m_client{};
};
}  // namespace capsules
