// tools/capsule_check/checks.hpp - the table of checks: each has a name, the rule that it belongs to, and what it tells the author.
#pragma once

namespace capsule_check {

/// In the order of the table in checks.cpp.
enum class Check : unsigned {
  PointerType, MemberPointer, ArrayType, AddressOf, Dereference, PointerArithmetic, Subscript, Arrow, PointerCall, ThisPointer, NewDelete,
  CFunction, CVariadic, ConstCast, ReinterpretCast, CStyleCast, FunctionalCast, Downcast, Rtti, Union, BitCast, Assembly, Volatile, Goto,
  StatementExpression, ThreadLocal, Coroutine, ExternC, ForeignDeclaration, Attribute, Pragma, Include, LineMarker, VectorType,
  Offset, DestructorCall,
  IteratorCall, IteratorType, SpanPair, TextPair, LibraryFunction, LibrarySubscript, Builtin, LibraryInternal, Assume, Narrowing,
  ReferenceMember, BorrowMember, BorrowBase, BorrowStatic, EscapingClosure, ViewReassigned, ViewOfTemporary, BorrowReturned, Wiring,
  Destructor, MutableStatic, MutableGlobal, AllocatingContainer, LocalCapsule,
  GrantEscape, GrantNested, GrantCallOut,
  ShareOutside,
  UseAfterMove, LeaseDiscarded,
  MemberUninitialised, LocalUninitialised, ConstructorNotConstexpr, Padding,
  EnumCast, VariantGet, BoolPun, PayloadRetagged,
  ConcurrencyType, InterruptControl, InteriorAcrossCall,
  ForeignFriend, ForeignSpecialisation, ForeignNamespace, MacroDefinition, Capability,
  WhileLoop, UncountedFor, Recursion,
  Count
};
inline constexpr unsigned kChecks = static_cast<unsigned>(Check::Count);

/// Where a check holds: in capsules alone, or in the kernel's and the HIL's safe files as well.
enum class Reach : unsigned char { Capsules, Kernel };

struct CheckText {
  const char* name;  // as the switch of the mutation test calls it
  const char* rule;
  Reach reach;
  const char* text;  // why; what to write instead. %0: what it is about
};

const CheckText& text_of(Check check);
bool check_is_on(Check check);

/// The plugin of the mutation test takes `disable=NAME`; the product's has nothing to switch. False: not understood.
bool switch_off(const char* name);
bool is_switched_off(Check check);
/// Whether messages end with the check's name: where it matters which of a rule's checks found something.
bool tells_names();

}  // namespace capsule_check
