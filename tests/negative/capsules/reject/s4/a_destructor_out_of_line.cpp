// S4: the body stands far from the class.
namespace capsules {
struct Plain {
  ~Plain();  // <- S4
};
Plain::~Plain() = default;  // <- S4
}  // namespace capsules
