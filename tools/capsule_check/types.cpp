// tools/capsule_check/types.cpp - answers by name for the library's and the kernel's types, by structure for all others.
#include "tools/capsule_check/types.hpp"

namespace capsule_check {
namespace {
using namespace clang;

const llvm::StringSet<> kViews{"span", "basic_string_view", "reference_wrapper", "initializer_list", "subrange", "ref_view"};
const llvm::StringSet<> kShares{"GrantAccess", "ReadableBytes", "WritableBytes", "OpenGrant"};
const llvm::StringSet<> kContainers{"vector", "basic_string", "map", "multimap", "set", "multiset", "unordered_map", "unordered_set", "unordered_multimap", "unordered_multiset", "deque", "list",
                                    "forward_list", "function", "move_only_function", "copyable_function", "shared_ptr", "unique_ptr", "weak_ptr", "allocator", "any", "queue", "stack",
                                    "priority_queue", "unsynchronized_pool_resource", "synchronized_pool_resource", "monotonic_buffer_resource", "memory_resource", "polymorphic_allocator", "flat_map", "flat_set", "valarray", "indirect", "polymorphic"};
const llvm::StringSet<> kThreading{"atomic", "atomic_flag", "atomic_ref", "mutex", "recursive_mutex", "timed_mutex", "shared_mutex", "thread", "jthread", "condition_variable", "condition_variable_any",
                                   "lock_guard", "unique_lock", "scoped_lock", "shared_lock", "future", "promise", "once_flag", "counting_semaphore", "latch", "barrier", "stop_token"};

/// Asks about every type argument of the class, packs included.
bool any_argument(const CXXRecordDecl* record, llvm::function_ref<bool(QualType)> asks) {
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(record);
  if (special == nullptr) return false;
  for (const TemplateArgument& argument : special->getTemplateArgs().asArray()) {
    if (argument.getKind() == TemplateArgument::Type && asks(argument.getAsType())) return true;
    if (argument.getKind() != TemplateArgument::Pack) continue;
    for (const TemplateArgument& each : argument.pack_elements())
      if (each.getKind() == TemplateArgument::Type && asks(each.getAsType())) return true;
  }
  return false;
}

/// Asks about the types of all members and bases.
bool any_part(const CXXRecordDecl* record, llvm::function_ref<bool(QualType)> asks) {
  if (record == nullptr || !record->hasDefinition()) return false;
  record = record->getDefinition();
  for (const CXXBaseSpecifier& base : record->bases())
    if (asks(base.getType())) return true;
  for (const FieldDecl* field : record->fields())
    if (asks(field->getType())) return true;
  return false;
}

/// Recursion over types ends: a class is looked at once.
class Search {
 public:
  explicit Search(llvm::function_ref<bool(QualType, Search&)> asks) : m_asks{asks} {}
  bool operator()(QualType type) { return !type.isNull() && m_seen.insert(type.getCanonicalType().getAsOpaquePtr()).second && m_asks(type, *this); }

 private:
  llvm::function_ref<bool(QualType, Search&)> m_asks;
  llvm::DenseSet<const void*> m_seen;
};

bool name_in(const CXXRecordDecl* record, llvm::StringRef space, const llvm::StringSet<>& names) {
  return record != nullptr && record->getIdentifier() != nullptr && top_namespace(record) == space && names.contains(record->getName());
}

/// Holders of others' types in the library and in core: what they hold is asked of their arguments.
bool is_holder(const CXXRecordDecl* record) { return in_library(record) || top_namespace(record) == "core"; }
}  // namespace

llvm::StringRef top_namespace(const Decl* declaration) {
  llvm::StringRef name;
  if (declaration == nullptr) return name;
  for (const DeclContext* context = declaration->getDeclContext(); context != nullptr; context = context->getParent())
    if (const auto* space = dyn_cast<NamespaceDecl>(context); space != nullptr && !space->isAnonymousNamespace()) name = space->getName();
  return name;
}
bool in_library(const Decl* declaration) { return top_namespace(declaration) == "std"; }

const CXXRecordDecl* class_of(QualType type) {
  if (type.isNull()) return nullptr;
  return type.getNonReferenceType()->getAsCXXRecordDecl();
}
bool is_named(QualType type, llvm::StringRef space, llvm::StringRef name) { return is_named(class_of(type), space, name); }
bool is_named(const CXXRecordDecl* record, llvm::StringRef space, llvm::StringRef name) {
  return record != nullptr && record->getIdentifier() != nullptr && record->getName() == name && top_namespace(record) == space;
}
bool is_library_class(QualType type, llvm::StringRef name) { return is_named(type, "std", name); }

bool has_pointer(QualType type) {
  Search search{[](QualType each, Search& next) {
    each = each.getNonReferenceType();
    if (const auto* array = each->getAsArrayTypeUnsafe()) return next(array->getElementType());
    if (each->isPointerType() || each->isFunctionType()) return true;
    const CXXRecordDecl* record = each->getAsCXXRecordDecl();
    if (is_library_class(each, "unique_ptr")) return true;
    if (record == nullptr || is_iterator(each) || is_named(each, "core", "Function") || record->isLambda()) return false;
    return any_argument(record, [&](QualType argument) { return !argument->isFunctionType() && next(argument); });
  }};
  return search(type);
}

bool is_iterator(QualType type) {
  const CXXRecordDecl* record = class_of(type);
  if (record == nullptr || record->getIdentifier() == nullptr || !in_library(record)) return false;
  const llvm::StringRef name = record->getName();
  return name.contains("iter") || name == "subrange";
}

bool has_volatile(QualType type) {
  Search search{[](QualType each, Search& next) {
    each = each.getNonReferenceType().getCanonicalType();
    if (each.isVolatileQualified()) return true;
    if (const auto* array = each->getAsArrayTypeUnsafe()) return next(array->getElementType());
    return any_argument(each->getAsCXXRecordDecl(), [&](QualType argument) { return next(argument); });
  }};
  return search(type);
}

bool is_view_class(const CXXRecordDecl* record) {
  if (record == nullptr || record->getIdentifier() == nullptr || !in_library(record)) return false;
  return kViews.contains(record->getName()) || record->getName().ends_with("_view");
}
bool is_share(QualType type) { return name_in(class_of(type), "kernel", kShares); }

bool borrows_by_capture(const CXXRecordDecl* closure) {
  for (const LambdaCapture& capture : closure->captures()) {
    if (capture.capturesThis() || capture.getCaptureKind() == LCK_ByRef) return true;
    if (capture.capturesVariable() && is_borrow(capture.getCapturedVar()->getType().getNonReferenceType())) return true;
  }
  return false;
}

bool is_borrow(QualType type) {
  Search search{[](QualType each, Search& next) -> bool {
    if (each->isReferenceType()) return true;
    if (const auto* array = each->getAsArrayTypeUnsafe()) return next(array->getElementType());
    const CXXRecordDecl* record = each->getAsCXXRecordDecl();
    if (record == nullptr) return false;
    if (record->isLambda()) return borrows_by_capture(record);
    if (is_view_class(record) || is_share(each) || is_iterator(each)) return true;
    if (is_named(each, "core", "Function") || is_named(each, "core", "Lease") || is_named(each, "core", "Lender") || is_named(each, "core", "OptionalRef")) return false;
    if (is_holder(record)) return any_argument(record, [&](QualType argument) { return next(argument); });
    if (is_service(record)) return false;  // its references are checked where it is made
    // A struct's references to services are checked where it is made.
    return any_part(record, [&](QualType part) { return !(part->isReferenceType() && is_service(class_of(part))) && next(part); });
  }};
  return search(type);
}

bool has_share(QualType type) {
  Search search{[](QualType each, Search& next) {
    const CXXRecordDecl* record = class_of(each);
    if (record == nullptr) return false;
    if (is_share(each)) return true;
    return any_argument(record, [&](QualType argument) { return next(argument); }) || (!is_holder(record) && any_part(record, [&](QualType part) { return next(part); }));
  }};
  return search(type);
}

bool has_optional_ref(QualType type) {
  Search search{[](QualType each, Search& next) {
    const CXXRecordDecl* record = class_of(each);
    return is_named(each, "core", "OptionalRef") || any_argument(record, [&](QualType argument) { return next(argument); });
  }};
  return search(type);
}

bool has_lease(QualType type) {
  Search search{[](QualType each, Search& next) {
    const CXXRecordDecl* record = each->isReferenceType() ? nullptr : class_of(each);
    if (record == nullptr) return false;
    if (is_named(each, "core", "Lease")) return true;
    return any_argument(record, [&](QualType argument) { return next(argument); }) || (!in_library(record) && any_part(record, [&](QualType part) { return next(part); }));
  }};
  return search(type);
}

bool is_service(const CXXRecordDecl* record) {
  if (record == nullptr || is_holder(record) || record->isLambda() || name_in(record, "kernel", kShares)) return false;
  if (!record->hasDefinition() || record->getDefinition()->field_empty()) return true;
  if (record->getIdentifier() != nullptr && record->getName().ends_with("Fake")) return true;  // a test's device, open to the test
  return record->getDefinition()->isPolymorphic() || !record->getDefinition()->isAggregate();
}

bool is_capsule_object(const CXXRecordDecl* record) {
  if (record == nullptr || !record->hasDefinition() || is_holder(record) || record->isLambda()) return false;
  record = record->getDefinition();
  return record->isPolymorphic() || (!record->isAggregate() && llvm::any_of(record->fields(), [](const FieldDecl* field) { return field->getType()->isReferenceType(); }));
}

bool allocates(QualType type) {
  Search search{[](QualType each, Search& next) {
    const CXXRecordDecl* record = class_of(each);
    return name_in(record, "std", kContainers) || any_argument(record, [&](QualType argument) { return next(argument); });
  }};
  return search(type);
}
bool is_for_threads(QualType type) {
  Search search{[](QualType each, Search& next) {
    const CXXRecordDecl* record = class_of(each);
    return each->isAtomicType() || name_in(record, "std", kThreading) || any_argument(record, [&](QualType argument) { return next(argument); });
  }};
  return search(type);
}

bool is_undetermined_by_default(QualType type) {
  if (type.isNull() || type->isDependentType() || type->isReferenceType()) return false;
  if (const auto* array = type->getAsArrayTypeUnsafe()) return is_undetermined_by_default(array->getElementType());
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr) return !type->isVoidType() && !type->isFunctionType();
  if (!record->hasDefinition() || record->isLambda() || record->isEmpty() || is_iterator(type)) return false;
  record = record->getDefinition();
  if (record->hasUserProvidedDefaultConstructor() || !record->hasDefaultConstructor()) return false;
  for (const CXXBaseSpecifier& base : record->bases())
    if (is_undetermined_by_default(base.getType())) return true;
  for (const FieldDecl* field : record->fields())
    if (!field->hasInClassInitializer() && !field->isUnnamedBitField() && is_undetermined_by_default(field->getType())) return true;
  return false;
}

}  // namespace capsule_check
