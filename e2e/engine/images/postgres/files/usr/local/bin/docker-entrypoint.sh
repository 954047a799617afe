#!/bin/bash
# Prepares the data on the first start, as the official image does, then becomes the server.
set -e
data=/var/lib/postgresql/18/docker
as_postgres() { chroot --userspec=postgres:postgres / "$@"; }
if [[ $1 == postgres && ! -d $data/base ]]; then
  password=${POSTGRES_PASSWORD:-$(cat "${POSTGRES_PASSWORD_FILE:-/dev/null}")}
  if [[ -z $password ]]; then
    echo >&2 'Error: Database is uninitialized and superuser password is not specified.'
    exit 1
  fi
  mkdir -p $data && chown -R postgres:postgres /var/lib/postgresql
  user=${POSTGRES_USER:-postgres}
  echo "$password" > /tmp/password && chown postgres /tmp/password
  as_postgres initdb -D $data -U "$user" --locale=C --encoding=UTF8 --auth-local=trust --auth-host=scram-sha-256 --pwfile=/tmp/password > /dev/null
  rm /tmp/password
  [[ ${POSTGRES_DB:-$user} == postgres ]] || echo "CREATE DATABASE ${POSTGRES_DB:-$user}" | as_postgres postgres --single -D $data postgres > /dev/null
  echo 'host all all all scram-sha-256' >> $data/pg_hba.conf
fi
exec chroot --userspec=postgres:postgres / "$@" -D $data -c "listen_addresses=*" -c unix_socket_directories=/var/run/postgresql
