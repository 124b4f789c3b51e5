// tests/negative/objects/lies_in_a_section_of_its_own.cpp - the linker script may put such a section anywhere, the vectors included.
namespace capsules {
struct Led {
  void command();
};
__attribute__((section(".vectors"))) void Led::command() {}
}  // namespace capsules
