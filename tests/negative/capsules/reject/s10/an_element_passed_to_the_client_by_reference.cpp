// S10: the client gets a reference into the table, and calls back into the function that moves its elements.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Entry { u32 number = 0; };
struct Client {
  virtual void changed(const Entry& entry) = 0;

 protected:
  ~Client() = default;
};
class Table {
 public:
  constexpr explicit Table(Client& client) : m_client{client} {}
  void touch(usize index) { m_client.changed(m_entries[index]); }  // <- S10

 private:
  Client& m_client;
  std::array<Entry, 4> m_entries{};
};
}  // namespace capsules
