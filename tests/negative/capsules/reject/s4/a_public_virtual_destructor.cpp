// S4: a virtual destructor is for objects that somebody deletes.
namespace capsules {
struct Client {
  virtual void done() = 0;
  virtual ~Client() = default;  // <- S4
};
}  // namespace capsules
