"""Why a system refuses a file, a folder or a port, as people meet it: Turkish, then English."""

import errno
from typing import Final

SYSTEM: Final = {
    errno.ENOENT: ("böyle bir dosya ya da klasör yok", "there is no such file or folder"),
    errno.EACCES: ("izin yok", "permission is denied"),
    errno.EPERM: ("izin yok", "permission is denied"),
    errno.EEXIST: ("zaten var", "it is there already"),
    errno.EISDIR: ("bir klasör; dosya bekleniyor", "it is a folder, not a file"),
    errno.ENOTDIR: ("bir dosya; klasör bekleniyor", "it is a file, not a folder"),
    errno.ENOSPC: ("diskte yer kalmadı", "no space is left on the disk"),
    errno.EDQUOT: ("diskte size ayrılan yer doldu", "the space granted on the disk is used up"),
    errno.EROFS: ("buraya yazılamıyor", "nothing can be written there"),
    errno.EFBIG: ("dosya izin verilenden büyük", "the file is larger than is allowed"),
    errno.EBUSY: (
        "buraya başka bir disk ya da klasör bağlanmış, yerine yenisi konamıyor",
        "another disk or folder is mounted there, so that nothing can take its place",
    ),
    errno.EXDEV: ("iki klasör ayrı disklerde", "the two folders are on different disks"),
    errno.EMFILE: ("çok fazla dosya açık", "too many files are open"),
    errno.EIO: ("disk okunamıyor ya da yazılamıyor", "the disk cannot be read or written"),
    errno.EADDRINUSE: ("başka bir program kullanıyor", "another program uses it"),
    errno.EADDRNOTAVAIL: ("bu makinenin adresi değil", "it is no address of this machine"),
}
