// S3: the view is one level down, in a struct of one's own.
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Piece { std::span<const u8> bytes{}; }; class Sender { Piece m_piece{}; bool none() { return m_piece.bytes.empty(); } };  // <- S3
}  // namespace capsules
