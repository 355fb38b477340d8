/** Runs the counterparts as a process of its own, with keys for both ends of the wire. */
package jp.komado.demo.outside;
