#!/bin/bash
# While the data is prepared the server is not on the network: to be reached there is to be ready.
exec mariadb-admin -h 127.0.0.1 -uhealthcheck -phealthcheck ping
