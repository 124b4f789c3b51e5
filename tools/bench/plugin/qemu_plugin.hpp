// tools/bench/plugin/qemu_plugin.hpp - the few functions of QEMU's plugin interface that our plugins use.
//
// Distributions do not package the header; the names, types and meanings are those of the interface's version 4.
// Source   QEMU 10.0 documentation, "QEMU TCG Plugins", API section.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {

struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_plugin_scoreboard;

using qemu_plugin_id_t = std::uint64_t;

/// A counter for every processor, in a scoreboard.
struct qemu_plugin_u64 {
  qemu_plugin_scoreboard* score = nullptr;
  std::size_t offset = 0;
};

struct qemu_info_t {
  const char* target_name;  // "arm", "riscv32"; more follows that is not used here
};

enum qemu_plugin_cb_flags { QEMU_PLUGIN_CB_NO_REGS = 0, QEMU_PLUGIN_CB_R_REGS = 1 };
enum qemu_plugin_mem_rw { QEMU_PLUGIN_MEM_W = 2 };
enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 = 0 };

using qemu_plugin_vcpu_tb_trans_cb_t = void (*)(qemu_plugin_id_t, qemu_plugin_tb*);
using qemu_plugin_vcpu_udata_cb_t = void (*)(unsigned processor, void* data);

// GLib's arrays, which the interface passes around.
struct GArray {
  char* data;
  unsigned len;
};
struct GByteArray {
  std::uint8_t* data;
  unsigned len;
};
GByteArray* g_byte_array_new();
GByteArray* g_byte_array_set_size(GByteArray*, unsigned bytes);

struct qemu_plugin_register;
struct qemu_plugin_reg_descriptor {
  qemu_plugin_register* handle;
  const char* name;
  const char* feature;
};
using qemu_plugin_vcpu_simple_cb_t = void (*)(qemu_plugin_id_t, unsigned processor);

using qemu_plugin_meminfo_t = std::uint32_t;
using qemu_plugin_vcpu_mem_cb_t = void (*)(unsigned processor, qemu_plugin_meminfo_t, std::uint64_t address, void* data);

void qemu_plugin_register_vcpu_init_cb(qemu_plugin_id_t, qemu_plugin_vcpu_simple_cb_t);
GArray* qemu_plugin_get_registers();
int qemu_plugin_read_register(qemu_plugin_register*, GByteArray* to);
bool qemu_plugin_read_memory_vaddr(std::uint64_t address, GByteArray* to, std::size_t bytes);

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, qemu_plugin_vcpu_tb_trans_cb_t);
void qemu_plugin_register_vcpu_insn_exec_cb(qemu_plugin_insn*, qemu_plugin_vcpu_udata_cb_t, qemu_plugin_cb_flags, void* data);
void qemu_plugin_register_vcpu_mem_cb(qemu_plugin_insn*, qemu_plugin_vcpu_mem_cb_t, qemu_plugin_cb_flags, qemu_plugin_mem_rw, void* data);
void qemu_plugin_register_vcpu_insn_exec_inline_per_vcpu(qemu_plugin_insn*, qemu_plugin_op, qemu_plugin_u64, std::uint64_t operand);

std::size_t qemu_plugin_tb_n_insns(const qemu_plugin_tb*);
qemu_plugin_insn* qemu_plugin_tb_get_insn(const qemu_plugin_tb*, std::size_t index);
std::size_t qemu_plugin_insn_data(const qemu_plugin_insn*, void* to, std::size_t bytes);
std::size_t qemu_plugin_insn_size(const qemu_plugin_insn*);
std::uint64_t qemu_plugin_insn_vaddr(const qemu_plugin_insn*);

qemu_plugin_scoreboard* qemu_plugin_scoreboard_new(std::size_t element_bytes);
std::uint64_t qemu_plugin_u64_sum(qemu_plugin_u64);

}  // extern "C"
