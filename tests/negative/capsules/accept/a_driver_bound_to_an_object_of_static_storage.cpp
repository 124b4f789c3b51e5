// accept: both objects live for ever; the reference is bound by a constant initialiser.
#include "core/types.hpp"
namespace capsules {
struct Lamp {
  virtual void set(bool on) = 0;

 protected:
  ~Lamp() = default;
};
class Memory final : public Lamp {
 public:
  void set(bool on) override { m_on = on; }
  bool on() const { return m_on; }

 private:
  bool m_on = false;
};
class Blinker {
 public:
  constexpr explicit Blinker(Lamp& lamp) : m_lamp{lamp} {}
  void light() { m_lamp.set(true); }

 private:
  Lamp& m_lamp;
};
constinit Memory memory{};
constinit Blinker blinker{memory};
}  // namespace capsules
