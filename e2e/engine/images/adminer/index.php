<?php
foreach (['/usr/share/adminer/adminer.php', '/usr/share/adminer/adminer/index.php', '/usr/share/adminer/index.php'] as $file)
    if (is_file($file)) {
        chdir(dirname($file));
        include $file;
        break;
    }
