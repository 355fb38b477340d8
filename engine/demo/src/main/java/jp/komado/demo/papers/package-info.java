/** ⑰ Papers of earlier years in the demo: cases that were decided long ago, in boxes everywhere between the cabinet and their end. */
package jp.komado.demo.papers;
