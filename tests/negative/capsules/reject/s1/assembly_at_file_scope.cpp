// S1: a whole function in assembly beside the class.
asm(".globl capsule_escape");  // <- S1
namespace capsules {}
