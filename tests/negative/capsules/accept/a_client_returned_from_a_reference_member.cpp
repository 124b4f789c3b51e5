// accept: the reference that is returned is one to a service that lives for ever.
#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
class Pair {
 public:
  constexpr Pair(Client& left, Client& right) : m_left{left}, m_right{right} {}
  void tell(bool left) { client(left).done(); }

 private:
  Client& client(bool left) { return left ? m_left : m_right; }
  Client& m_left;
  Client& m_right;
};
}  // namespace capsules
