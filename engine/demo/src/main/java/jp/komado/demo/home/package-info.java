/** Where the demo keeps what must outlive it: the database, documents, keys and passwords under one directory. */
package jp.komado.demo.home;
