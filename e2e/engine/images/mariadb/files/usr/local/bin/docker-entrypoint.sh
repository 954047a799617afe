#!/bin/bash
# Prepares the data on the first start, as the official image does, then becomes the server.
set -e
data=/var/lib/mysql
socket=/run/mysqld/mysqld.sock
for name in MARIADB_ROOT_PASSWORD MARIADB_PASSWORD; do
  file=${name}_FILE
  if [[ -n ${!file} ]]; then export "$name=$(< "${!file}")"; fi
done
if [[ $1 == mariadbd && ! -d $data/mysql ]]; then
  if [[ -z $MARIADB_ROOT_PASSWORD && -z $MARIADB_RANDOM_ROOT_PASSWORD ]]; then
    echo >&2 "$(date --rfc-3339=seconds) [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"
    echo >&2 $'\tYou need to specify one of MARIADB_ROOT_PASSWORD, MARIADB_ROOT_PASSWORD_HASH, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD'
    exit 1
  fi
  root_password=${MARIADB_ROOT_PASSWORD:-$RANDOM$RANDOM$RANDOM}
  chown -R mysql:mysql $data
  mariadb-install-db --user=mysql --datadir=$data --auth-root-authentication-method=normal --skip-test-db > /dev/null
  mariadbd --user=mysql --datadir=$data --socket=$socket --skip-networking &
  server=$!
  until mariadb-admin --socket=$socket -uroot ping > /dev/null 2>&1; do sleep 0.2; done
  {
    echo "ALTER USER root@localhost IDENTIFIED BY '$root_password';"
    echo "CREATE USER root@'%' IDENTIFIED BY '$root_password'; GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;"
    echo "CREATE USER healthcheck@localhost IDENTIFIED BY 'healthcheck';"
    [[ -n $MARIADB_DATABASE ]] && echo "CREATE DATABASE \`$MARIADB_DATABASE\`;"
    [[ -n $MARIADB_USER ]] && echo "CREATE USER '$MARIADB_USER'@'%' IDENTIFIED BY '$MARIADB_PASSWORD';"
    [[ -n $MARIADB_USER && -n $MARIADB_DATABASE ]] && echo "GRANT ALL ON \`$MARIADB_DATABASE\`.* TO '$MARIADB_USER'@'%';"
    echo 'FLUSH PRIVILEGES;'
  } | mariadb --socket=$socket -uroot
  kill $server
  wait $server || true
fi
if [[ $1 == mariadbd ]]; then set -- "$@" --user=mysql --datadir=$data --socket=$socket; fi
exec "$@"
