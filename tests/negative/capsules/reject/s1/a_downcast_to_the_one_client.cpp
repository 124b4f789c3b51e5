// S1: "there is only one client anyway": a static downcast that nothing checks.
#include "core/types.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
struct LoudClient : Client {
  void done() override {}
  u32 volume = 0;
};
u32 volume_of(Client& client) { return static_cast<LoudClient&>(client).volume; }  // <- S1
}  // namespace capsules
