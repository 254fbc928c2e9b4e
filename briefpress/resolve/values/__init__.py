"""Words bound to data: what expressions come to, how it is shown, and whether what is asserted is true."""
