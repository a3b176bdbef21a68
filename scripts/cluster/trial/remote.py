"""Two hosts to reach by ssh that are this machine: an own sshd on loopback, with keys made for the trial."""
import getpass
import os
import pathlib
import socket
import subprocess

import processes

PRIVILEGES = pathlib.Path("/run/sshd")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Remote:
    names = ("red", "blue")

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700)
        self.config, self.log = folder / "ssh_config", folder / "sshd.log"
        for key in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)], check=True)
        port = free_port()
        (folder / "authorized_keys").write_text((folder / "user.pub").read_text())
        host_key = " ".join((folder / "host.pub").read_text().split()[:2])
        (folder / "known_hosts").write_text("".join(f"{name} {host_key}\n" for name in self.names))
        (folder / "sshd_config").write_text("\n".join([
            f"Port {port}", "ListenAddress 127.0.0.1", f"HostKey {folder}/host", f"PidFile {folder}/sshd.pid",
            f"AuthorizedKeysFile {folder}/authorized_keys", f"AllowUsers {getpass.getuser()}", "StrictModes no",
            "PasswordAuthentication no", "KbdInteractiveAuthentication no", "UsePAM no", "MaxStartups 100", ""]))
        self.config.write_text("".join(f"Host {name}\n  HostKeyAlias {name}\n" for name in self.names) + "\n".join([
            "Host *", "  HostName 127.0.0.1", f"  Port {port}",
            f"  IdentityFile {folder}/user", "  IdentitiesOnly yes", f"  UserKnownHostsFile {folder}/known_hosts",
            "  GlobalKnownHostsFile /dev/null", "  StrictHostKeyChecking yes", "  BatchMode yes", ""]))
        # Where sshd starts as root it wants this folder, which its service would make.
        self.made_folder = os.geteuid() == 0 and not PRIVILEGES.exists()
        if self.made_folder:
            PRIVILEGES.mkdir(mode=0o755)
        self.server = processes.start(["/usr/sbin/sshd", "-D", "-e", "-f", str(folder / "sshd_config")], self.log)

    def __enter__(self) -> "Remote":
        try:
            knock = [*self.ssh.split(), self.names[0], "true"]
            processes.until("sshd", lambda: subprocess.run(knock, capture_output=True).returncode == 0, self.log, 60)
        except BaseException:
            self.__exit__()
            raise
        return self

    @property
    def ssh(self) -> str:
        return f"ssh -F {self.config}"

    def __exit__(self, *_: object) -> None:
        processes.stop(self.server)
        if self.made_folder:
            PRIVILEGES.rmdir()
