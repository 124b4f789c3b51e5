// tools/capsule_check/checks.cpp - what each check tells the author: why the rule is, and what to write instead.
#include "tools/capsule_check/checks.hpp"

#include <array>

namespace capsule_check {
namespace {
constexpr Reach C = Reach::Capsules, K = Reach::Kernel;

constexpr std::array<CheckText, kChecks> kTexts{{
    // S1: no raw memory
    {"pointer_type", "S1", K, "%0 has a pointer in it, and nothing checks where a pointer points: take a reference or std::span as parameter, keep a core::OptionalRef or an index; core::Function for a function"},
    {"member_pointer", "S1", C, "%0 is a pointer to a member, which may be null or of another class: pass a lambda, or select by an enum and a switch"},
    {"array_type", "S1", K, "%0 is a C array, whose index nobody checks: use std::array"},
    {"address_of", "S1", K, "the address of an object outlives every check of it: pass a reference; compare identities by an id"},
    {"dereference", "S1", K, "a raw pointer is followed, and nothing checks where it points: use a reference, std::optional or core::OptionalRef"},
    {"pointer_arithmetic", "S1", K, "arithmetic on a pointer leaves its object unchecked: use std::span and its first(), last() and subspan()"},
    {"subscript", "S1", K, "a subscript of a C array or pointer is not checked: use std::array, std::span or std::string_view"},
    {"arrow", "S1", K, "a raw pointer is followed by ->: use a reference, std::optional or core::OptionalRef"},
    {"pointer_call", "S1", K, "this call takes part in pointers to objects or functions: call what returns a reference, a value or core::OptionalRef"},
    {"this_pointer", "S1", K, "`this` as a value is a pointer that outlives the check of it: pass *this as a reference"},
    {"new_delete", "S1", K, "there is no heap, and objects live for ever: make it a member"},
    {"c_function", "S1", K, "%0 works on raw memory: use core::copy, std::ranges::fill or a checked view"},
    {"c_variadic", "S1", K, "C's variadic arguments have no types: use a template with a parameter pack"},
    {"const_cast", "S1", K, "const_cast breaks a promise that callers rely on: take a non-const reference"},
    {"reinterpret_cast", "S1", K, "reinterpret_cast makes one object of another: read fields byte by byte from a checked view"},
    {"c_style_cast", "S1", K, "a C-style cast may be any cast at all: use static_cast or braces"},
    {"functional_cast", "S1", K, "this cast reinterprets an object or a pointer: read fields byte by byte from a checked view"},
    {"downcast", "S1", K, "nothing checks that the object is of the derived class: call a virtual function, or keep the derived type"},
    {"rtti", "S1", K, "there is no run-time type information: call a virtual function"},
    {"union_type", "S1", K, "a union does not know which member lives: use std::variant and std::visit"},
    {"bit_cast", "S1", K, "bit_cast makes or takes apart %0, which refers to memory: pass the object itself"},
    {"assembly", "S1", K, "assembly is outside of every check: it belongs into arch/, behind a port"},
    {"volatile_type", "S1", K, "%0 is volatile, and only registers are: use the HIL of the device"},
    {"goto", "S1", K, "goto leaves the order in which objects live: use a function that returns"},
    {"statement_expression", "S1", K, "a statement expression of one's own hides returns: use a lambda or TRY"},
    {"thread_local", "S1", K, "there is one thread: use a member"},
    {"coroutine", "S1", K, "a coroutine's frame is on a heap: keep the state in members and go on in callbacks"},
    {"extern_c", "S1", C, "extern \"C\" reaches functions by name, without a check of their types: include the header that offers them"},
    {"foreign_declaration", "S1", C, "%0 is declared here and defined elsewhere: include the header that offers it"},
    {"attribute", "S1", K, "the attribute %0 changes what the code means, and nothing checks it: do without"},
    {"pragma", "S1", K, "a pragma changes the rules for what follows, and there are no exceptions to them: change the code"},
    {"include", "S1", C, "%0 is not among the headers that capsules may include: see docs/design/capsule-safety.md for the list"},
    {"line_marker", "S1", K, "a line directive pretends that the code stands elsewhere: do without"},
    {"vector_type", "S1", K, "elements of a vector type are reached unchecked: use std::array"},
    {"offset", "S1", K, "offsetof is half of reaching into an object by number: name the member"},
    {"destructor_call", "S1", K, "the object would be dead and still have its name: assign a new value, or reset()"},
    // S2: bounds
    {"iterator_call", "S2", K, "%0 hands out an iterator or pointer that knows no bounds: use a range-for, first()/subspan(), core::copy, or an algorithm over the whole range"},
    {"iterator_type", "S2", K, "%0 is an iterator, which knows no bounds: keep an index and use the checked []"},
    {"span_pair", "S2", K, "a span of a place and a length is as long as somebody says: make it of a container, and narrow it with first() or subspan()"},
    {"text_pair", "S2", K, "a view of a place is as long as somebody says: make it of a literal or another view, and narrow it with substr()"},
    {"library_function", "S2", K, "%0 is not among the functions of the library whose bounds are checked: see docs/design/capsule-safety.md; copying is core::copy"},
    {"library_subscript", "S2", K, "[] of this type is not checked: use std::array, std::span or std::string_view"},
    {"builtin", "S2", K, "%0 speaks to the compiler past its checks: use the library's function, or core's"},
    {"library_internal", "S2", K, "%0 is the library's own: what it does is not promised, nor checked"},
    {"assume", "S2", K, "an assumption that is wrong makes anything happen: check, and return an error"},
    {"narrowing", "S2", K, "%0 silently: write static_cast after a check that it fits"},
    // S3: borrows
    {"reference_member", "S3", C, "the reference member %0 does not refer to a service that lives for ever: keep the value, or take it as a parameter"},
    {"borrow_member", "S3", C, "%0 is a view that outlives what it views; capsules keep no borrows: take it as a parameter, or own the bytes in a std::array"},
    {"borrow_base", "S3", C, "a class whose base is a view keeps a borrow: take the view as a parameter"},
    {"borrow_static", "S3", C, "%0 keeps a borrow for ever: own the value, or make it constexpr"},
    {"escaping_closure", "S3", C, "a closure that refers to what ends with this call leaves it: pass it down as a parameter, never keep or return it"},
    {"view_reassigned", "S3", C, "%0 is made to view something else, which may end before it: declare a new view where it is needed"},
    {"view_of_temporary", "S3", C, "%0 refers to a temporary that ends with this statement: give the temporary a name first"},
    {"borrow_returned", "S3", C, "what is returned refers to something that may be gone: return a value, or derive it from a parameter or *this marked [[clang::lifetimebound]]"},
    {"wiring", "S3", C, "%0 is kept as a reference for ever, but what is passed here may end: pass an object of static storage"},
    // S4: objects live for ever
    {"destructor", "S4", C, "capsules live for ever, so a destructor is never run: end things in a function that is called"},
    {"mutable_static", "S4", C, "%0 is state that no object owns: make it a member"},
    {"mutable_global", "S4", C, "%0 is not initialised by the compiler: make it constinit or constexpr"},
    {"allocating_container", "S4", C, "%0 allocates, and there is no heap: use std::array, core::Ring or a member of fixed size"},
    {"local_capsule", "S4", C, "%0 is a capsule, and others may refer to it for ever: make it a member, or let the board own it"},
    // S5, S6: process data
    {"grant_escape", "S5", C, "what refers into a grant leaves the call of enter(): return values, not references"},
    {"grant_nested", "S5", C, "this grant is entered already, so the second enter() fails: do both in one, or one after the other"},
    {"grant_call_out", "S5", C, "a client is called while the grant is open, and may come back to it: note what to tell, and call after enter()"},
    {"share_outside", "S6", C, "the bytes of a process are reached only inside enter(): keep none of the types that reach them"},
    // S7: ownership
    {"use_after_move", "S7", C, "%0 was moved away before: use the new owner, or assign a new value first"},
    {"lease_discarded", "S7", C, "a lease is lost here, and its buffer with it: take it back or pass it on"},
    // S8: initialisation
    {"member_uninitialised", "S8", K, "the member %0 has no initial value: give it one where it is declared"},
    {"local_uninitialised", "S8", K, "%0 has no initial value: write {}"},
    {"constructor_not_constexpr", "S8", C, "capsules are made by the compiler, not at boot: make the constructor constexpr"},
    {"padding", "S8", K, "%0 has padding, whose bytes nobody set: copy its fields"},
    // S9: types
    {"enum_cast", "S9", K, "a number from outside may be none of the values of %0: switch on the cast and return a value in each case, or use core::to_enum"},
    {"variant_get", "S9", K, "%0 reaches an alternative that may not live: use std::visit"},
    {"bool_pun", "S9", K, "bit_cast makes %0 of any bits, and not all of them are values of it: compare, or switch"},
    {"payload_retagged", "S9", K, "%0 refers into a value that is changed while the reference is used: copy the payload first"},
    // S10: concurrency
    {"concurrency_type", "S10", C, "%0 is for several threads, and capsules run in one: use a plain member"},
    {"interrupt_control", "S10", C, "%0 belongs to the kernel's gate: capsules neither mask nor open interrupts"},
    {"interior_across_call", "S10", C, "%0 refers into an object while its client is called, who may change it: copy first, or call last"},
    // S11: authority
    {"foreign_friend", "S11", C, "a friend of another layer sees through this class: offer a function"},
    {"foreign_specialisation", "S11", C, "a specialisation changes what others' templates do: write a function or class of your own"},
    {"foreign_namespace", "S11", C, "the namespace %0 is not a capsule's: write in namespace capsules"},
    {"macro_definition", "S11", C, "a macro changes what code means that cannot see it: use a constant, a function or a template"},
    {"capability", "S11", C, "%0 is authority that the board gives: take it as a constructor parameter"},
    // S12: termination
    {"while_loop", "S12", K, "nothing bounds this loop: for (u32 step = 0; step < bound; ++step), and break when done"},
    {"uncounted_for", "S12", K, "this loop is not counted: for (u32 step = 0; step < bound; ++step), where only the increment changes step"},
    {"recursion", "S12", K, "%0 comes back to itself, and the stack has a bound: use a loop, or a deferred call"},
}};
}  // namespace

const CheckText& text_of(Check check) { return kTexts[static_cast<unsigned>(check)]; }
bool check_is_on(Check check) { return !is_switched_off(check); }

}  // namespace capsule_check
