// S4: a scope guard that calls back at the end of the block.
namespace capsules {
template <class Call>
class AtEnd {
 public:
  constexpr explicit AtEnd(Call call) : m_call{call} {}
  ~AtEnd() { m_call(); }  // <- S4

 private:
  Call m_call;
};
}  // namespace capsules
