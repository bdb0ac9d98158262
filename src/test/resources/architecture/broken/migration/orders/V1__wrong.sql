create view orders.wrong as select * from qc.verdict;
