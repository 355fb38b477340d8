/** Lets one thread of the demo live in the past while everybody else lives today. */
package jp.komado.demo.time;
