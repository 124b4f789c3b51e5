// tools/capsule_check/types.hpp - questions about types: what refers to memory, what borrows, what lives for ever.
#pragma once
#include "tools/capsule_check/compiler.hpp"

namespace capsule_check {

/// The outermost namespace, `std` for the library; empty for the global one.
llvm::StringRef top_namespace(const clang::Decl* declaration);
bool in_library(const clang::Decl* declaration);
/// The class behind references; null for everything else.
const clang::CXXRecordDecl* class_of(clang::QualType type);
/// Whether it is the class or the template of that name in that top namespace.
bool is_named(clang::QualType type, llvm::StringRef space, llvm::StringRef name);
bool is_named(const clang::CXXRecordDecl* record, llvm::StringRef space, llvm::StringRef name);
bool is_library_class(clang::QualType type, llvm::StringRef name);

/// A pointer, a function, or a template of one: std::optional<u32*>.
bool has_pointer(clang::QualType type);
bool is_iterator(clang::QualType type);
bool has_volatile(clang::QualType type);

/// A view of somebody else's object: span, string_view, ranges' views, the kernel's access types, closures with captures by reference,
/// and whatever holds one. References count where `references` says so.
bool is_borrow(clang::QualType type);
bool is_view_class(const clang::CXXRecordDecl* record);
bool borrows_by_capture(const clang::CXXRecordDecl* closure);
/// The kernel's types that are valid within Grant::enter alone.
bool is_share(clang::QualType type);
bool has_share(clang::QualType type);
bool has_optional_ref(clang::QualType type);
bool has_lease(clang::QualType type);

/// A class with behaviour and a place of its own, as services are: not a plain struct of values.
bool is_service(const clang::CXXRecordDecl* record);
/// A service that others may refer to: it has virtual functions or keeps references itself.
bool is_capsule_object(const clang::CXXRecordDecl* record);
bool allocates(clang::QualType type);
bool is_for_threads(clang::QualType type);
/// Whether `Type object;` would leave something undetermined.
bool is_undetermined_by_default(clang::QualType type);

}  // namespace capsule_check
