/**
 * The people of a synthetic prefecture: who applies where, with which illness, income and insurance, and how far each application
 * has come by today. Pure computation from a seed; knows neither database nor platform.
 */
package jp.komado.demo.population;
