// S11: an interface of the hardware's is a matter of hil/.
namespace hil {  // <- S11
struct SecretClient {
  virtual void told() = 0;

 protected:
  ~SecretClient() = default;
};
}  // namespace hil
