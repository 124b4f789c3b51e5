// accept: the member object's reference member is bound to the reference parameter that the owner got.
#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
class Part {
 public:
  constexpr explicit Part(Client& client) : m_client{client} {}
  void finish() { m_client.done(); }

 private:
  Client& m_client;
};
class Whole {
 public:
  constexpr explicit Whole(Client& client) : m_part{client} {}
  void finish() { m_part.finish(); }

 private:
  Part m_part;
};
}  // namespace capsules
