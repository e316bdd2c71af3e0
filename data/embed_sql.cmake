# cmake -DIN=x.sql -DOUT=x.inc -P embed_sql.cmake: an SQL file as one C++ raw string.
file(READ "${IN}" text)
file(WRITE "${OUT}" "R\"sql(${text})sql\"\n")
