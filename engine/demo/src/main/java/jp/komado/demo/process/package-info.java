/** The demo's only look at the engine. */
package jp.komado.demo.process;
