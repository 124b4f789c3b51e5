// tools/capsule_check/preprocessor.cpp - rules S1 (includes, pragmas, lines), S2 (the library's macros) and S11 (macros).
#include "tools/capsule_check/preprocessor.hpp"

namespace capsule_check {
namespace {
/// Headers of the library that need no pointer to be of use.
const llvm::StringSet<> kLibraryHeaders{"algorithm", "array", "bit", "compare", "concepts", "cstddef", "cstdint", "expected", "initializer_list",
                                        "limits", "numeric", "optional", "ranges", "span", "string_view", "tuple", "type_traits", "utility", "variant"};
constexpr std::array<llvm::StringRef, 4> kOwnFolders{"capsules/", "hil/", "contract/", "core/"};
constexpr llvm::StringRef kKernelHeader = "kernel/driver.hpp";

bool may_include(llvm::StringRef name, bool angled) {
  if (angled) return kLibraryHeaders.contains(name);
  if (name.contains("..") || name.ends_with("_fake.hpp") || name.ends_with("_fixture.hpp")) return false;
  return name == kKernelHeader || llvm::any_of(kOwnFolders, [&](llvm::StringRef folder) { return name.starts_with(folder); });
}

class Watch : public clang::PPCallbacks {
 public:
  Watch(clang::Preprocessor& preprocessor, Reporter& reporter) : m_preprocessor{preprocessor}, m_reporter{reporter} {}

  void InclusionDirective(clang::SourceLocation hash, const clang::Token& word, llvm::StringRef name, bool angled, clang::CharSourceRange range,
                          clang::OptionalFileEntryRef, llvm::StringRef, llvm::StringRef, const clang::Module*, bool, clang::SrcMgr::CharacteristicKind) override {
    const bool plain = word.getIdentifierInfo() != nullptr && word.getIdentifierInfo()->isStr("include") && !range.getBegin().isMacroID() && is_literal(range);
    if (!plain || !may_include(name, angled)) m_reporter.report(hash, Check::Include, name);
  }
  void EmbedDirective(clang::SourceLocation hash, llvm::StringRef name, bool, clang::OptionalFileEntryRef, const clang::LexEmbedParametersResult&) override {
    m_reporter.report(hash, Check::Include, name);
  }

  void PragmaDirective(clang::SourceLocation location, clang::PragmaIntroducerKind kind) override {
    if (kind == clang::PIK_HashPragma && is_once(location)) return;
    m_reporter.report(location, Check::Pragma);
  }

  void FileChanged(clang::SourceLocation location, FileChangeReason reason, clang::SrcMgr::CharacteristicKind, clang::FileID left) override {
    const bool enters_here = reason == EnterFile && sources().getFileOffset(location) != 0;
    const bool leaves_here = reason == ExitFile && left.isInvalid();
    if (reason == RenameFile || enters_here || leaves_here) m_reporter.report(line_before(location), Check::LineMarker);
  }

  void MacroDefined(const clang::Token& name, const clang::MacroDirective*) override { changed(name); }
  void MacroUndefined(const clang::Token& name, const clang::MacroDefinition&, const clang::MacroDirective*) override { changed(name); }

  void MacroExpands(const clang::Token& name, const clang::MacroDefinition& definition, clang::SourceRange, const clang::MacroArgs*) override {
    const clang::MacroInfo* info = definition.getMacroInfo();
    if (info == nullptr || name.getIdentifierInfo() == nullptr) return;
    const llvm::StringRef text = name.getIdentifierInfo()->getName();
    if (text == "offsetof") return m_reporter.report(name.getLocation(), Check::Offset);
    if (text.starts_with("_") && !info->isBuiltinMacro()) m_reporter.report(name.getLocation(), Check::LibraryInternal, text);
  }

 private:
  void changed(const clang::Token& name) {
    const llvm::StringRef text = name.getIdentifierInfo() == nullptr ? llvm::StringRef{} : name.getIdentifierInfo()->getName();
    if (text.starts_with("_")) m_reporter.report(name.getLocation(), Check::LibraryInternal, text);
    m_reporter.report(name.getLocation(), Check::MacroDefinition);
  }
  const clang::SourceManager& sources() const { return m_preprocessor.getSourceManager(); }
  /// Whether the header's name stands in the directive itself, not in a macro.
  bool is_literal(clang::CharSourceRange range) const {
    const char* text = sources().getCharacterData(range.getBegin());
    return *text == '"' || *text == '<';
  }
  bool is_once(clang::SourceLocation location) const {
    llvm::StringRef text{sources().getCharacterData(location), 64};
    text = text.take_until([](char each) { return each == '\n' || each == '\r'; });
    text.consume_front("#");
    text = text.ltrim();
    text.consume_front("pragma");
    return text.trim() == "once";
  }
  /// A line directive takes effect behind its end.
  clang::SourceLocation line_before(clang::SourceLocation location) const {
    const unsigned offset = sources().getFileOffset(location);
    const clang::FileID file = sources().getFileID(location);
    llvm::StringRef text = sources().getBufferData(file).take_front(offset);
    const size_t hash = text.rfind('#');
    return hash == llvm::StringRef::npos ? location : sources().getLocForStartOfFile(file).getLocWithOffset(static_cast<int>(hash));
  }

  clang::Preprocessor& m_preprocessor;
  Reporter& m_reporter;
};
}  // namespace

std::unique_ptr<clang::PPCallbacks> watch_preprocessor(clang::Preprocessor& preprocessor, Reporter& reporter) {
  return std::make_unique<Watch>(preprocessor, reporter);
}

}  // namespace capsule_check
