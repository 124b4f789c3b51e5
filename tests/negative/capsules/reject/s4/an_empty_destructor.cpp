// S4: an empty body is user-provided all the same, and the class is trivially destructible no more.
namespace capsules {
struct Plain {
  ~Plain() {}  // <- S4
};
}  // namespace capsules
