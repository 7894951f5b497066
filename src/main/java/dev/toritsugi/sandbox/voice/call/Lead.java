package dev.toritsugi.sandbox.voice.call;

/**
 * What leads a leg, until something else does.
 */
public interface Lead {

	/**
	 * What it asked for does not count any more.
	 */
	void cancel();

}
