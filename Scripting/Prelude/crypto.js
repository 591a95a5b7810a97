// Web Cryptography API 10: crypto, as far as it is about randomness, which is the seed's.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, setBytes, typedArrayTag } = internals.primordials;
  const { brand, bytesOf, expose, illegalConstructor, isBufferSource, make, needArguments, ops } = internals;
  const { viewSize } = internals.cloneNatives;

  const MostBytes = 65536;
  const integers = {
    __proto__: null, Int8Array: true, Uint8Array: true, Uint8ClampedArray: true, Int16Array: true, Uint16Array: true, Int32Array: true,
    Uint32Array: true, BigInt64Array: true, BigUint64Array: true,
  };

  class CryptoState {}
  CryptoState.prototype.interfaceName = 'Crypto';
  const of = brand(CryptoState);

  class Crypto {
    constructor() { illegalConstructor(); }
    getRandomValues(array) {
      of(this);
      needArguments(arguments.length, 1, 'getRandomValues');
      if (!isBufferSource(array)) throw new TypeError('getRandomValues: the argument is not a typed array');
      if (integers[typedArrayTag(array)] !== true)
        throw new DOMException('getRandomValues: the argument is not an array of integers', 'TypeMismatchError');
      const size = viewSize(array);
      if (size > MostBytes)
        throw new DOMException(`getRandomValues: ${size} bytes are more than the ${MostBytes} that may be asked for`, 'QuotaExceededError');
      setBytes(bytesOf(array, 'getRandomValues'), host(ops.randomBytes, size));
      return array;
    }
    randomUUID() { return of(this) && host(ops.randomUuid); }
  }
  expose(Crypto);

  const crypto = make(Crypto, new CryptoState());
  internals.globalAttributes({ get crypto() { return crypto; } });
})
