/** Options that become one key with one value. */
export const texts: Readonly<Record<string, string>> = {
  user: 'user', workdir: 'working_dir', hostname: 'hostname', domainname: 'domainname', 'mac-address': 'mac_address', platform: 'platform', pull: 'pull_policy',
  restart: 'restart', runtime: 'runtime', 'stop-signal': 'stop_signal', ipc: 'ipc', pid: 'pid', userns: 'userns_mode', uts: 'uts', cgroupns: 'cgroup', 'cgroup-parent': 'cgroup_parent',
  isolation: 'isolation', memory: 'mem_limit', 'memory-reservation': 'mem_reservation', 'memory-swap': 'memswap_limit', 'memory-swappiness': 'mem_swappiness', cpus: 'cpus',
  'cpu-shares': 'cpu_shares', 'cpu-period': 'cpu_period', 'cpu-quota': 'cpu_quota', 'cpu-rt-period': 'cpu_rt_period', 'cpu-rt-runtime': 'cpu_rt_runtime', 'cpu-count': 'cpu_count',
  'cpu-percent': 'cpu_percent', 'cpuset-cpus': 'cpuset', 'pids-limit': 'pids_limit', 'shm-size': 'shm_size', 'oom-score-adj': 'oom_score_adj',
};
export const flags: Readonly<Record<string, string>> = {
  interactive: 'stdin_open', tty: 'tty', privileged: 'privileged', 'read-only': 'read_only', init: 'init', 'oom-kill-disable': 'oom_kill_disable', 'use-api-socket': 'use_api_socket',
};
/** Options that may be repeated, each a line of a list. */
export const lists: Readonly<Record<string, string>> = {
  env: 'environment', 'env-file': 'env_file', label: 'labels', 'label-file': 'label_file', expose: 'expose', tmpfs: 'tmpfs', dns: 'dns', 'dns-search': 'dns_search', 'dns-opt': 'dns_opt',
  'dns-option': 'dns_opt', 'cap-add': 'cap_add', 'cap-drop': 'cap_drop', device: 'devices', 'device-cgroup-rule': 'device_cgroup_rules', 'security-opt': 'security_opt', sysctl: 'sysctls',
  'group-add': 'group_add', annotation: 'annotations',
};
export const blockDevices: Readonly<Record<string, string>> = {
  'blkio-weight-device': 'weight_device', 'device-read-bps': 'device_read_bps', 'device-write-bps': 'device_write_bps', 'device-read-iops': 'device_read_iops', 'device-write-iops': 'device_write_iops',
};
